// What an empty Vendure needs before anything can be bought in it: a country, a tax of nothing,
// yuan, a way to ship and a way to pay; and a key for the program that lists and ships.

function speaker(url) {
    let session = '';
    return async (query, variables = {}) => {
        const answer = await fetch(`${url}/admin-api`, {
            method: 'POST',
            headers: {
                'content-type': 'application/json',
                ...(session && { authorization: `Bearer ${session}` }),
            },
            body: JSON.stringify({ query, variables }),
        });
        session = answer.headers.get('vendure-auth-token') ?? session;
        const { data, errors } = await answer.json();
        if (errors) {
            throw new Error(`${query.slice(0, 60)}: ${errors[0].message}`);
        }
        return Object.values(data)[0];
    };
}

const named = (name, more = {}) => [{ languageCode: 'en', name, ...more }];
const values = (map) => Object.entries(map).map(([name, value]) => ({ name, value }));

async function stock(url, owner) {
    const say = speaker(url);
    await say(
        'mutation ($identifier: String!, $password: String!) {' +
            ' login(username: $identifier, password: $password) { __typename } }',
        owner,
    );
    const land = await say('mutation ($i: CreateCountryInput!) { createCountry(input: $i) { id } }', {
        i: { code: 'CN', enabled: true, translations: named('China') },
    });
    const zone = await say('mutation ($i: CreateZoneInput!) { createZone(input: $i) { id } }', {
        i: { name: 'Home', memberIds: [land.id] },
    });
    const category = await say(
        'mutation ($i: CreateTaxCategoryInput!) { createTaxCategory(input: $i) { id } }',
        { i: { name: 'Untaxed', isDefault: true } },
    );
    await say('mutation ($i: CreateTaxRateInput!) { createTaxRate(input: $i) { id } }', {
        i: { name: 'None', enabled: true, value: 0, categoryId: category.id, zoneId: zone.id },
    });
    const channel = await say('{ activeChannel { id token } }');
    await say('mutation ($i: UpdateChannelInput!) { updateChannel(input: $i) { __typename } }', {
        i: {
            id: channel.id,
            token: channel.token,
            defaultCurrencyCode: 'CNY',
            availableCurrencyCodes: ['CNY'],
            pricesIncludeTax: true,
            defaultTaxZoneId: zone.id,
            defaultShippingZoneId: zone.id,
        },
    });
    await say('mutation ($i: CreateShippingMethodInput!) { createShippingMethod(input: $i) { id } }', {
        i: {
            code: 'parcel',
            fulfillmentHandler: 'manual-fulfillment',
            checker: {
                code: 'default-shipping-eligibility-checker',
                arguments: values({ orderMinimum: '0' }),
            },
            calculator: {
                code: 'default-shipping-calculator',
                arguments: values({ rate: '0', includesTax: 'auto', taxRate: '0' }),
            },
            translations: named('Parcel', { description: '' }),
        },
    });
    await say('mutation ($i: CreatePaymentMethodInput!) { createPaymentMethod(input: $i) { id } }', {
        i: {
            code: 'cash',
            enabled: true,
            handler: { code: 'dummy-payment-handler', arguments: values({ automaticSettle: 'true' }) },
            translations: named('Cash', { description: '' }),
        },
    });
    const role = await say('mutation ($i: CreateRoleInput!) { createRole(input: $i) { id } }', {
        i: {
            code: 'clerk',
            description: 'Lists, ships and refunds',
            permissions: [
                'CreateCatalog',
                'ReadCatalog',
                'UpdateCatalog',
                'DeleteCatalog',
                'CreateAsset',
                'ReadAsset',
                'ReadOrder',
                'UpdateOrder',
            ],
            channelIds: [channel.id],
        },
    });
    const made = await say('mutation ($i: CreateApiKeyInput!) { createApiKey(input: $i) { apiKey } }', {
        i: { roleIds: [role.id], translations: named('Kaibo') },
    });
    return made.apiKey;
}

module.exports = { stock };
