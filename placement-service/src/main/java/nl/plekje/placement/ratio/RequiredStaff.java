package nl.plekje.placement.ratio;

import java.util.stream.IntStream;

/**
 * The staff that each possible group needs, its sub-groups included: worked out once for the whole table, since every
 * decision about a seat asks for it.
 *
 * <p>Staff never rises because a child leaves, so a group needs the largest base of all its allowed sub-groups. That is the
 * larger of its own base and of what the groups with one child fewer need; going up by size, each group looks at no more
 * neighbours than there are age bands.
 */
final class RequiredStaff implements StaffRule {

    private final RatioTable table;
    private final int side;
    private final boolean[] allowed;
    private final byte[] staff;
    /** The place of the sub-group whose base decides. */
    private final int[] deciding;

    RequiredStaff(RatioTable table) {
        this.table = table;
        side = table.mostChildren() + 1;
        var places = IntStream.range(0, table.bands()).reduce(1, (size, band) -> size * side);
        allowed = new boolean[places];
        staff = new byte[places];
        deciding = new int[places];
        IntStream.range(0, places).forEach(this::workOut);
    }

    @Override
    public boolean perCentre() {
        return false;
    }

    @Override
    public int largestGroup() {
        return table.mostChildren();
    }

    @Override
    public OwnStaff own(int[] counts) {
        return table.own(counts);
    }

    @Override
    public boolean allows(int[] counts) {
        return fits(counts) && allowed[place(counts)];
    }

    @Override
    public int of(int[] counts) {
        return staff[place(counts)];
    }

    @Override
    public int[] decidingFor(int[] counts) {
        return counts(deciding[place(counts)]);
    }

    private void workOut(int place) {
        var counts = counts(place);
        if (!fits(counts)) {
            return;
        }
        var base = table.own(counts).base();
        allowed[place] = base.isPresent();
        staff[place] = (byte) base.orElse(0);
        deciding[place] = place;
        var step = 1;
        for (var count : counts) {
            if (count > 0 && staff[place - step] > staff[place]) {
                staff[place] = staff[place - step];
                deciding[place] = deciding[place - step];
            }
            step *= side;
        }
    }

    /** Larger groups are never allowed and have no place. */
    private boolean fits(int[] counts) {
        var sum = 0L;
        for (var count : counts) {
            sum += count;
        }
        return sum < side;
    }

    private int place(int[] counts) {
        var place = 0;
        for (int band = counts.length - 1; band >= 0; band--) {
            place = place * side + counts[band];
        }
        return place;
    }

    private int[] counts(int place) {
        var counts = new int[table.bands()];
        var rest = place;
        for (int band = 0; band < counts.length; band++) {
            counts[band] = rest % side;
            rest /= side;
        }
        return counts;
    }
}
