/** The operations on images, one class for each action, and the errors of images. */
@NullMarked
package io.ecsemulator.image;

import org.jspecify.annotations.NullMarked;
