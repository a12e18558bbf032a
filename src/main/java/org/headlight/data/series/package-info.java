/**
 * Numbers along time on their way to a network: series, scaling, windows of history and horizon, batches.
 *
 * <p>Imports {@code data} and the JDK. Files are read in {@link org.headlight.data.series.file}, which imports this package.
 */
package org.headlight.data.series;
