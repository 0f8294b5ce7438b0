package shop.kaibo.command;

import shop.kaibo.operator.Permission;

import java.util.Map;

/**
 * What whoever runs a command has to be allowed at least; what it changes is asked for again where
 * it is changed. Thread-safe.
 */
final class Rights {
    private static final Map<Class<? extends ShopCommand>, Permission> OF =
            Map.ofEntries(
                    Map.entry(ListCommand.class, Permission.LIST),
                    Map.entry(EditCommand.class, Permission.LIST),
                    Map.entry(BatchCommand.class, Permission.LIST),
                    Map.entry(ListingsCommand.class, Permission.SEE_LISTINGS),
                    Map.entry(TemplateCommand.class, Permission.SEE_LISTINGS),
                    Map.entry(PrepCommand.class, Permission.SEE_LISTINGS),
                    Map.entry(BacklogCommand.class, Permission.SEE_LISTINGS),
                    Map.entry(StationCommand.class, Permission.SEE_LISTINGS),
                    Map.entry(RulesCommand.class, Permission.SEE_LISTINGS),
                    Map.entry(LabelCommand.class, Permission.SEE_CASES),
                    Map.entry(PriceCommand.class, Permission.REPRICE),
                    Map.entry(RestockCommand.class, Permission.RESTOCK),
                    Map.entry(UnlistCommand.class, Permission.UNLIST),
                    Map.entry(BroadcastCommand.class, Permission.SEE_LIVE),
                    Map.entry(OrdersCommand.class, Permission.SEE_ORDERS),
                    Map.entry(ParcelsCommand.class, Permission.SEE_ORDERS),
                    Map.entry(ShipCommand.class, Permission.SHIP),
                    Map.entry(RepayCommand.class, Permission.CASE_DECIDE),
                    Map.entry(CasesCommand.class, Permission.SEE_CASES),
                    Map.entry(DefectsCommand.class, Permission.SEE_CASES),
                    Map.entry(ReviewsCommand.class, Permission.SEE_CASES),
                    Map.entry(ReviewCommand.class, Permission.CASE_DECIDE),
                    Map.entry(WatchCommand.class, Permission.CASE_DECIDE),
                    Map.entry(CaseCommand.class, Permission.CASE_DECIDE),
                    Map.entry(ReceiveCommand.class, Permission.RECEIVE),
                    Map.entry(UnsentCommand.class, Permission.SYNC),
                    Map.entry(OutboxCommand.class, Permission.SYNC),
                    Map.entry(AccountsCommand.class, Permission.SYNC),
                    Map.entry(FilesCommand.class, Permission.SYNC),
                    Map.entry(SyncCommand.class, Permission.SYNC),
                    Map.entry(DoctorCommand.class, Permission.SYNC),
                    Map.entry(SupportCommand.class, Permission.SYNC),
                    Map.entry(ConnectCommand.class, Permission.CONNECT),
                    Map.entry(DisconnectCommand.class, Permission.CONNECT),
                    Map.entry(BackupCommand.class, Permission.BACKUP),
                    Map.entry(KeyCommand.class, Permission.SHOP),
                    Map.entry(BuyersCommand.class, Permission.SHOP),
                    Map.entry(SnapshotsCommand.class, Permission.BACKUP),
                    Map.entry(ShiftCommand.class, Permission.SYNC),
                    Map.entry(PeopleCommand.class, Permission.PEOPLE));

    private Rights() {}

    /** What a command asks leave for; one that nobody thought of is nobody's. */
    static Permission of(Class<? extends ShopCommand> command) {
        Permission needed = OF.get(command);
        if (needed == null) {
            throw new IllegalStateException("no right is named for " + command.getSimpleName());
        }
        return needed;
    }
}
