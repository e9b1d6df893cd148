package io.ecsemulator.state;

/** Refuses what a control call says. */
public final class StateException extends RuntimeException {

    private final String place;

    /**
     * Refuses it.
     *
     * @param place for instance {@code Disks[1].Size}
     * @param message what is wrong, without the place
     */
    public StateException(String place, String message) {
        super(message, null, false, false);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
