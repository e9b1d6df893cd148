/** What operations are written with: declarations, rules, errors, parameters, paging, filters and tags. */
@NullMarked
package io.ecsemulator.operation;

import org.jspecify.annotations.NullMarked;
