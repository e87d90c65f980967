import type { components } from './generated/complaint';

/* How cases, measures and early warnings stand, as complaint answers it. */
type Told = components['schemas'];

/** How it stands now. */
export type BoardSummary = Told['BoardSummary'];
/** What a board that is open is sent. */
export type BoardNews = Told['BoardNews'];
export type TileCount = BoardSummary['tiles'][number];
export type Tile = TileCount['tile'];

/** The promises of a tile week by week, oldest first. */
export type TileTrend = Told['TrendView'];
/** The promises whose moment fell in a week, and those of them that were not kept in time. */
export type TrendWeek = TileTrend['weeks'][number];

export type BoardWeek = Told['WeekView'];
export type BoardLocation = Told['LocationView'];
/** What an owner has to keep. */
export type Forecast = Told['ForecastView'];

/** Something the caller has to know of a case. */
export type Attention = Told['AttentionView'];
export type Because = Attention['because'];

/** A promised measure in the list over all cases. */
export type OpenMeasure = Told['MeasureView'];

/** An early warning. */
export type Signal = Told['SignalView'];
export type SignalOwner = Signal['owner'];
/** A kind of early warning in numbers. */
export type SignalSummary = Told['SignalSummary'];
