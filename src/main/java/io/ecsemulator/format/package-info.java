/** How the records of the world are spelled in JSON, XML and YAML. */
@NullMarked
package io.ecsemulator.format;

import org.jspecify.annotations.NullMarked;
