/** What the documentation is generated from, and what checks it. */
@NullMarked
package io.ecsemulator.docs;

import org.jspecify.annotations.NullMarked;
