package org.headlight.viewmodel.moments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.Moment;

/** The moments of one network that can be gone back to, whoever keeps them. FX thread only. */
public interface MomentHistory {

    /** The kept moments, oldest first. */
    List<Moment> recorded();

    /** The one that is shown; null while there is none. */
    Moment shown();

    /** Step of the best moment, or {@link MomentsViewModel#NO_STEP}. */
    int bestStep();

    /** The kept moment nearest to a step; empty while there is none. */
    default Optional<Moment> nearest(int step) {
        return step == MomentsViewModel.NO_STEP
                ? Optional.empty()
                : recorded().stream().min(Comparator.comparingInt(moment -> Math.abs(moment.step() - step)));
    }

    /**
     * Moments of a network that is not shown, with its best one among them.
     *
     * @param best what its best weights do; null while it is not known
     */
    static MomentHistory of(List<Moment> recorded, int bestStep, Moment best) {
        RecordedMoments all = new RecordedMoments(moment -> true);
        recorded.forEach(all::insert);
        if (best != null) {
            all.insert(best);
        }
        return new MomentHistory() {
            @Override
            public List<Moment> recorded() {
                return all.list();
            }

            @Override
            public Moment shown() {
                return best;
            }

            @Override
            public int bestStep() {
                return best == null ? MomentsViewModel.NO_STEP : bestStep;
            }
        };
    }
}
