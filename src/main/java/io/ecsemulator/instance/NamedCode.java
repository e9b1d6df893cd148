package io.ecsemulator.instance;

/** A value as a number and as a name. */
record NamedCode(int Code, String Name) {}
