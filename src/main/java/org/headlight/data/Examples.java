package org.headlight.data;

import java.util.List;

/** All usable examples of one file or folder, whatever is learned from them. Immutable. */
public interface Examples {

    /** How many there are. */
    int size();

    /** What was left out, cut or repaired, one sentence each. */
    List<String> warnings();

    /** Which data this is. */
    DataIdentity identity();
}
