package org.headlight.snapshot;

/** What asks in an attention: a learned question to a whole text, the sequence itself, or another sequence. */
public enum AttentionKind {
    /** One learned query pools a sequence into a single vector; the map has one row. */
    POOLING,
    /** Every position of a sequence asks every position of the same sequence. */
    SELF,
    /** The positions of one sequence ask those of another. */
    CROSS
}
