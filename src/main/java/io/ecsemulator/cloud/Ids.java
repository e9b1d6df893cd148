package io.ecsemulator.cloud;

/** How new ids are chosen. */
public enum Ids {
    /** As the real ones: nobody can tell the next. */
    random,
    /** One after the other, from 1 in each new world, so that a test knows them. */
    sequential
}
