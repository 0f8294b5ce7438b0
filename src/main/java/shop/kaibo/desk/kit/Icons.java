package shop.kaibo.desk.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** One sign for each meaning in the whole program. Making icons: FX thread only. */
public final class Icons {
    public static final Ikon LIVE = MaterialDesignB.BROADCAST;
    public static final Ikon LIVE_OFF = MaterialDesignB.BROADCAST_OFF;
    public static final Ikon LISTING = MaterialDesignT.TAG_PLUS_OUTLINE;
    public static final Ikon ORDERS = MaterialDesignC.CLIPBOARD_TEXT_OUTLINE;
    public static final Ikon AFTERSALE = MaterialDesignP.PACKAGE_VARIANT;
    public static final Ikon CUSTOMERS = MaterialDesignA.ACCOUNT_HEART_OUTLINE;
    public static final Ikon TRUST = MaterialDesignS.SHIELD_CHECK_OUTLINE;
    public static final Ikon COMPLIANCE = MaterialDesignG.GAVEL;
    public static final Ikon SYNC = MaterialDesignS.SYNC;
    public static final Ikon SETTINGS = MaterialDesignC.COG_OUTLINE;
    public static final Ikon STORE = MaterialDesignS.STORE_OUTLINE;
    public static final Ikon MICROPHONE = MaterialDesignM.MICROPHONE;
    public static final Ikon SEARCH = MaterialDesignM.MAGNIFY;
    public static final Ikon NIGHT = MaterialDesignW.WEATHER_NIGHT;
    public static final Ikon DAY = MaterialDesignW.WHITE_BALANCE_SUNNY;
    public static final Ikon OFFLINE = MaterialDesignC.CLOUD_OFF_OUTLINE;
    public static final Ikon UNDO = MaterialDesignU.UNDO_VARIANT;
    public static final Ikon DOWN = MaterialDesignC.CHEVRON_DOWN;
    public static final Ikon NEXT = MaterialDesignC.CHEVRON_RIGHT;
    public static final Ikon BACK = MaterialDesignC.CHEVRON_LEFT;
    public static final Ikon ARROW = MaterialDesignA.ARROW_RIGHT;
    public static final Ikon CLOSE = MaterialDesignC.CLOSE;
    public static final Ikon SHOWS = MaterialDesignC.CALENDAR_CLOCK;
    public static final Ikon PLUS = MaterialDesignP.PLUS;
    public static final Ikon MINUS = MaterialDesignM.MINUS;
    public static final Ikon MORE = MaterialDesignD.DOTS_HORIZONTAL;
    public static final Ikon COPY = MaterialDesignC.CONTENT_COPY;
    public static final Ikon EDIT = MaterialDesignP.PENCIL;
    public static final Ikon DELETE = MaterialDesignT.TRASH_CAN_OUTLINE;
    public static final Ikon REFRESH = MaterialDesignR.REFRESH;
    public static final Ikon PRINT = MaterialDesignP.PRINTER;
    public static final Ikon IMPORT = MaterialDesignF.FILE_IMPORT_OUTLINE;
    public static final Ikon EXPORT = MaterialDesignF.FILE_EXPORT_OUTLINE;
    public static final Ikon SORT = MaterialDesignS.SORT_CLOCK_DESCENDING_OUTLINE;
    public static final Ikon LINK = MaterialDesignL.LINK_VARIANT;

    /** States of a listing, an order, a case. */
    public static final Ikon SAVED = MaterialDesignC.CONTENT_SAVE_CHECK_OUTLINE;

    public static final Ikon UPLOADING = MaterialDesignC.CLOUD_UPLOAD_OUTLINE;
    public static final Ikon CLOCK = MaterialDesignC.CLOCK_OUTLINE;
    public static final Ikon DONE = MaterialDesignC.CHECK_CIRCLE;
    public static final Ikon REFUSED = MaterialDesignC.CLOSE_CIRCLE;
    public static final Ikon MARKED = MaterialDesignC.CHECKBOX_MARKED;
    public static final Ikon UNMARKED = MaterialDesignC.CHECKBOX_BLANK_OUTLINE;
    public static final Ikon CHECK = MaterialDesignC.CHECK;
    public static final Ikon CHECK_ALL = MaterialDesignC.CHECK_ALL;
    public static final Ikon PACKAGE = MaterialDesignP.PACKAGE_VARIANT_CLOSED;
    public static final Ikon UNKNOWN_PACKAGE = MaterialDesignP.PACKAGE_VARIANT_CLOSED_REMOVE;
    public static final Ikon TRUCK = MaterialDesignT.TRUCK_OUTLINE;
    public static final Ikon TRUCK_FAST = MaterialDesignT.TRUCK_FAST_OUTLINE;
    public static final Ikon TRUCK_CHECK = MaterialDesignT.TRUCK_CHECK_OUTLINE;
    public static final Ikon FORBIDDEN = MaterialDesignC.CANCEL;
    public static final Ikon REFUND = MaterialDesignU.UNDO;
    public static final Ikon CASH_REFUND = MaterialDesignC.CASH_REFUND;
    public static final Ikon PRICE = MaterialDesignC.CASH_EDIT;
    public static final Ikon RESTOCK = MaterialDesignP.PLUS_BOX_OUTLINE;
    public static final Ikon CONFLICT = MaterialDesignS.SOURCE_MERGE;
    public static final Ikon WAITING = MaterialDesignD.DOTS_HORIZONTAL;
    public static final Ikon CART = MaterialDesignC.CART_OUTLINE;
    public static final Ikon EMPTY_SHELF = MaterialDesignB.BASKET_OUTLINE;

    /** Kinds of a message. */
    public static final Ikon WARN = MaterialDesignA.ALERT;

    public static final Ikon WRONG = MaterialDesignA.ALERT_CIRCLE;
    public static final Ikon TELL = MaterialDesignI.INFORMATION_OUTLINE;
    public static final Ikon HELP = MaterialDesignH.HELP_CIRCLE_OUTLINE;
    public static final Ikon NONE = MaterialDesignM.MINUS_CIRCLE_OUTLINE;
    public static final Ikon TIMER = MaterialDesignT.TIMER_OUTLINE;
    public static final Ikon TIMER_ALERT = MaterialDesignT.TIMER_ALERT_OUTLINE;
    public static final Ikon SHIELD_ALERT = MaterialDesignS.SHIELD_ALERT_OUTLINE;

    /** Sources and tools. */
    public static final Ikon ADD_PHOTO = MaterialDesignI.IMAGE_PLUS;

    public static final Ikon PHOTOS = MaterialDesignI.IMAGE_MULTIPLE_OUTLINE;
    public static final Ikon CAMERA = MaterialDesignC.CAMERA_OUTLINE;
    public static final Ikon CAMERA_PLUS = MaterialDesignC.CAMERA_PLUS_OUTLINE;
    public static final Ikon SCREENSHOT = MaterialDesignM.MONITOR_SCREENSHOT;
    public static final Ikon PASTE = MaterialDesignC.CLIPBOARD_OUTLINE;
    public static final Ikon PHONE = MaterialDesignC.CELLPHONE;
    public static final Ikon QR = MaterialDesignQ.QRCODE;
    public static final Ikon SERIAL = MaterialDesignC.COUNTER;
    public static final Ikon SCAN = MaterialDesignB.BARCODE_SCAN;
    public static final Ikon FOLDER = MaterialDesignF.FOLDER_OUTLINE;
    public static final Ikon LINE_ENTRY = MaterialDesignC.CONSOLE_LINE;
    public static final Ikon RETURN = MaterialDesignK.KEYBOARD_RETURN;
    public static final Ikon SOUND = MaterialDesignV.VOLUME_HIGH;
    public static final Ikon MUTED = MaterialDesignV.VOLUME_OFF;
    public static final Ikon TALK = MaterialDesignM.MESSAGE_TEXT_OUTLINE;
    public static final Ikon EYE = MaterialDesignE.EYE_OUTLINE;
    public static final Ikon EYE_OFF = MaterialDesignE.EYE_OFF_OUTLINE;
    public static final Ikon PERSON = MaterialDesignA.ACCOUNT_OUTLINE;
    public static final Ikon LOCK = MaterialDesignL.LOCK_OUTLINE;
    public static final Ikon LOCK_OPEN = MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE;
    public static final Ikon DATABASE = MaterialDesignD.DATABASE_OUTLINE;
    public static final Ikon NETWORK = MaterialDesignW.WEB;
    public static final Ikon DESK = MaterialDesignM.MONITOR_DASHBOARD;
    public static final Ikon BOTH_WAYS = MaterialDesignA.ARROW_LEFT_RIGHT;
    public static final Ikon LANGUAGE = MaterialDesignT.TRANSLATE;
    public static final Ikon THEME = MaterialDesignT.THEME_LIGHT_DARK;
    public static final Ikon BACKUP = MaterialDesignC.CLOUD_CHECK_OUTLINE;

    private Icons() {}

    /** An icon, 16 high unless a size class says otherwise; colour by class too. */
    public static FontIcon of(Ikon sign, String... styleClasses) {
        return Styles.with(new FontIcon(sign), styleClasses);
    }
}
