/**
 * Attention that another program wrote: JSON files to the moments that every view shows.
 *
 * <p>The format is described in {@code src/docs/attention-json.md}. May import data and snapshot.
 */
package org.headlight.data.attention;
