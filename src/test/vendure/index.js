// A shop in memory on this machine alone: `node index.js PORT FOLDER`. When it can sell it prints
// one line of JSON with its address and the key of a clerk, and ends when its input does.
const {
    bootstrap,
    DefaultJobQueuePlugin,
    DefaultSearchPlugin,
    dummyPaymentHandler,
    JobQueueService,
    manualFulfillmentHandler,
    DefaultLogger,
    LogLevel,
} = require('@vendure/core');
const { AssetServerPlugin } = require('@vendure/asset-server-plugin');
const { stock } = require('./seed');

const port = Number(process.argv[2]);
const folder = process.argv[3];
const owner = { identifier: 'owner', password: 'only-on-this-machine' };

const config = {
    apiOptions: { hostname: '127.0.0.1', port, adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: {
        tokenMethod: ['bearer', 'api-key'],
        superadminCredentials: owner,
        requireVerification: false,
    },
    // the whole shop is forgotten with its process
    dbConnectionOptions: { type: 'sqljs', autoSave: false, synchronize: true, logging: false },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    shippingOptions: { fulfillmentHandlers: [manualFulfillmentHandler] },
    logger: new DefaultLogger({ level: LogLevel.Warn }),
    plugins: [
        AssetServerPlugin.init({ route: 'assets', assetUploadDir: folder }),
        DefaultJobQueuePlugin.init({ useDatabaseForBuffer: false }),
        DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: false }),
    ],
};

async function open() {
    const app = await bootstrap(config);
    await app.get(JobQueueService).start();
    const url = `http://127.0.0.1:${port}`;
    const key = await stock(url, owner);
    console.log(JSON.stringify({ url, key }));
    // whoever started it may be killed: then nobody holds its input any more
    process.stdin.resume();
    process.stdin.on('end', () => process.exit(0));
    process.stdin.on('error', () => process.exit(0));
}

open().catch((failure) => {
    console.error(failure);
    process.exit(1);
});
