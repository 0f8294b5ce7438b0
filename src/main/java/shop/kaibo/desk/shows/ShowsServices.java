package shop.kaibo.desk.shows;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.CalendarService;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.broadcast.report.ReportFiles;
import shop.kaibo.broadcast.report.ReportService;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.operator.Actor;

/** What the screen of shows works with, and on whose behalf. FX thread only. */
public record ShowsServices(
        PastService past,
        ReportService reports,
        ReportFiles files,
        SavePlace place,
        CalendarService calendar,
        PrepService prep,
        ListingService listings,
        Rehearsals rehearsals,
        Actor actor,
        ChangeFeed feed,
        Background background,
        Notices notices,
        Clock clock,
        Texts texts) {}
