package io.ecsemulator.model;

/**
 * One step of a sequence.
 *
 * @param action an action of the API, or {@link #WAIT}
 * @param a picks a resource
 * @param b picks another
 * @param c picks how
 */
record Move(String action, int a, int b, int c) {

    /** No call: time goes by. */
    static final String WAIT = "(wait)";
}
