package io.ecsemulator.control;

/** Refuses a state document. */
final class StateException extends RuntimeException {

    private final String place;

    /**
     * Refuses it for what stands there.
     *
     * @param place for instance {@code Disks[1].Size}
     * @param message what is wrong, without the place
     */
    StateException(String place, String message) {
        super(message, null, false, false);
        this.place = place;
    }

    String place() {
        return place;
    }
}
