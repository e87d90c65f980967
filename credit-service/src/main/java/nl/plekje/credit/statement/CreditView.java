package nl.plekje.credit.statement;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import org.jspecify.annotations.Nullable;

/**
 * What a child has saved today.
 *
 * @param accounts one for each care type: credit of one never pays another (CR-026)
 * @param mode how the provider lets families use what they miss; null for a child that never had a contract
 * @param policy version of the conditions in force today; null with {@code mode}
 * @param swapDays where so many days a year may be swapped; null elsewhere
 */
public record CreditView(
        ChildId child,
        List<AccountView> accounts,
        @Nullable CreditMode mode,
        @Nullable String policy,
        @Nullable SwapDaysView swapDays) {

    /**
     * Credit of one care type.
     *
     * @param balanceMinutes minutes that can be spent
     * @param reservedMinutes minutes set aside for requests
     * @param lots each earning with its own expiry, nearest first; used ones are left out
     */
    public record AccountView(CareType careType, int balanceMinutes, int reservedMinutes, List<LotView> lots) {

        static AccountView of(CareType careType, List<Lot> lots) {
            return new AccountView(
                    careType,
                    lots.stream().mapToInt(lot -> lot.credit().freeMinutes()).sum(),
                    lots.stream().mapToInt(Lot::reservedMinutes).sum(),
                    lots.stream().map(LotView::of).toList());
        }
    }

    /**
     * One earning.
     *
     * @param minutes minutes of it that can be spent
     * @param reservedMinutes minutes of it set aside
     * @param earnedOn the day missed that earned it; null for credit that no absence earned
     * @param usableFrom first day that it can pay
     * @param expiresOn last day that it can pay; null for credit that does not lapse
     * @param origin where its minutes come from
     * @param advancedMinutes minutes used before they were earned and not paid back yet
     * @param note the words of who gave it; null but for goodwill
     * @param source why it was earned
     */
    public record LotView(
            LotId id,
            int minutes,
            int reservedMinutes,
            @Nullable LocalDate earnedOn,
            LocalDate usableFrom,
            @Nullable LocalDate expiresOn,
            Lot.Origin origin,
            int advancedMinutes,
            @Nullable String note,
            Explanation source) {

        static LotView of(Lot lot) {
            return new LotView(
                    lot.credit().id(),
                    lot.credit().freeMinutes(),
                    lot.reservedMinutes(),
                    lot.absentDay().orElse(null),
                    lot.credit().usableFrom(),
                    lot.credit().expiresOn().orElse(null),
                    lot.origin(),
                    lot.advancedMinutes(),
                    lot.note().orElse(null),
                    lot.source());
        }
    }

    /** Swap days of a calendar year (CR-043). */
    public record SwapDaysView(int year, int quota, int used, int left, Explanation why) {}
}
