package io.ecsemulator.cloud;

/** Whose an image is, spelled as on the wire: the service's, the caller's, another user's, or of the marketplace. */
public enum ImageOwnerAlias {
    system,
    self,
    others,
    marketplace
}
