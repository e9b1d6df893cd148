package io.ecsemulator.auth;

class MemoryNoncesTest extends NoncesContract {

    @Override
    protected Nonces nonces() {
        return new MemoryNonces();
    }
}
