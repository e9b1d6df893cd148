package io.ecsemulator.clients;

/** The calls of DetachDisk and DescribeDisks as the users of one SDK make them. */
interface SdkCalls extends AutoCloseable {

    /**
     * Detaches a disk.
     *
     * @return the request id that the SDK gives
     */
    String detach(String instanceId, String diskId) throws Exception;

    /** The status of a disk. */
    String status(String diskId) throws Exception;

    @Override
    void close();

    /** A refusal, with what the SDK's own exception tells of it. */
    final class StateException extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;
        private final String code;
        private final String text;
        private final String requestId;

        StateException(int status, String code, String text, String requestId, Exception cause) {
            super(cause);
            this.status = status;
            this.code = code;
            this.text = text;
            this.requestId = requestId;
        }

        int status() {
            return status;
        }

        String code() {
            return code;
        }

        String text() {
            return text;
        }

        String requestId() {
            return requestId;
        }
    }
}
