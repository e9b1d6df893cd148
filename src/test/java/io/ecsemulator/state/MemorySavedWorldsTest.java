package io.ecsemulator.state;

class MemorySavedWorldsTest extends SavedWorldsContract {

    @Override
    protected SavedWorlds saves() {
        return new MemorySavedWorlds();
    }
}
