package io.ecsemulator.control;

/** Refuses what a control call says. */
final class RefusedException extends RuntimeException {

    private final String place;

    /**
     * Refuses it.
     *
     * @param place for instance {@code Disks[1].Size}
     * @param message what is wrong, without the place
     */
    RefusedException(String place, String message) {
        super(message, null, false, false);
        this.place = place;
    }

    String place() {
        return place;
    }
}
