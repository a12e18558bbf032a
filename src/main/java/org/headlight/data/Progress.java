package org.headlight.data;

/**
 * Whoever waits for a long piece of work: is told how far it is, and may call it off.
 *
 * <p>Both methods are called often and on the thread that works, so they must be quick. Work that was called off ends with
 * {@link java.util.concurrent.CancellationException}.
 */
public interface Progress {

    /** Tells nobody and never calls off. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total) {
            // nobody is waiting
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param done bytes done, never more than the total
     * @param total bytes to do
     */
    void report(long done, long total);

    /** Whether the work is no longer wanted. */
    boolean isCancelled();

    /**
     * One of several equal shares of the work, for whoever does only that share.
     *
     * @param number which, from 0
     * @param count how many there are
     */
    default Progress share(int number, int count) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(long done, long total) {
                whole.report(number * total + done, count * total);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
