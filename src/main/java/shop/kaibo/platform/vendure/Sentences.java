package shop.kaibo.platform.vendure;

/** What is said to the admin API, in GraphQL. Thread-safe. */
final class Sentences {
    private static final String LISTING =
            """
            fragment L on Product {
              id slug name enabled updatedAt
              featuredAsset { name }
              optionGroups { id options { id code } }
              variants {
                id sku enabled updatedAt priceWithTax
                options { name }
                outOfStockThreshold useGlobalOutOfStockThreshold
                stockLevels { stockLocationId stockOnHand stockAllocated }
              }
            }
            """;

    private static final String ORDER =
            """
            fragment O on Order {
              id code state orderPlacedAt createdAt updatedAt totalWithTax
              customer { id firstName lastName phoneNumber }
              shippingAddress { fullName phoneNumber province city streetLine1 streetLine2 }
              lines {
                id quantity orderPlacedQuantity discountedUnitPriceWithTax
                productVariant { id productId name options { name } }
                fulfillmentLines { quantity fulfillment { id state } }
              }
              payments {
                id state amount createdAt
                refunds { id state total reason createdAt updatedAt }
              }
              fulfillments { id state method trackingCode createdAt updatedAt }
              history { totalItems }
            }
            """;

    static final String SHOP =
            """
            { activeChannel {
                createdAt defaultLanguageCode defaultCurrencyCode pricesIncludeTax }
              globalSettings { outOfStockThreshold } }
            """;

    static final String PICTURE =
            "query ($name: String!) { assets(options: { filter: { name: { eq: $name } }, take: 1 })"
                    + " { items { id } } }";

    static final String UPLOAD =
            "mutation ($input: [CreateAssetInput!]!) { createAssets(input: $input) { __typename ..."
                    + " on Asset { id } ... on ErrorResult { errorCode message } } }";

    static final String BY_ID = LISTING + "query ($id: ID!) { product(id: $id) { ...L } }";

    static final String BY_SLUG =
            LISTING
                    + "query ($slug: String!) { products(options: { filter: { slug: { eq: $slug } }"
                    + " }) { items { ...L } } }";

    static final String OF_VARIANT =
            LISTING
                    + "query ($id: ID!) { productVariant(id: $id) { id stockMovements(options: {"
                    + " type: ADJUSTMENT, take: 1 }) { totalItems } product { ...L } } }";

    static final String WALK =
            LISTING
                    + "query ($skip: Int!, $take: Int!) { activeChannel { createdAt }"
                    + " products(options: { sort: { id: ASC }, skip: $skip, take: $take }) {"
                    + " totalItems items { ...L } } }";

    static final String CREATE =
            LISTING
                    + "mutation ($input: CreateProductInput!) { createProduct(input: $input) {"
                    + " ...L } }";

    static final String DELETE =
            "mutation ($id: ID!) { deleteProduct(id: $id) { result message } }";

    static final String UPDATE =
            LISTING
                    + "mutation ($input: UpdateProductInput!) { updateProduct(input: $input) {"
                    + " ...L } }";

    static final String CHOICES =
            "mutation ($input: CreateProductOptionGroupInput!) { createProductOptionGroup(input:"
                    + " $input) { id } }";

    static final String CHOOSE =
            LISTING
                    + "mutation ($product: ID!, $group: ID!) { addOptionGroupToProduct(productId:"
                    + " $product, optionGroupId: $group) { ...L } }";

    static final String VARIANTS =
            "mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input:"
                    + " $input) { id } }";

    static final String CHANGE =
            "mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input:"
                    + " $input) { id } }";

    static final String ADJUSTMENTS =
            "query ($id: ID!, $skip: Int!) { productVariant(id: $id) { stockMovements(options: {"
                    + " type: ADJUSTMENT, skip: $skip, take: 100 }) { totalItems items { ... on"
                    + " StockAdjustment { quantity } } } } }";

    static final String PLACED =
            ORDER
                    + "query ($after: DateTime!, $skip: Int!, $take: Int!) { activeChannel {"
                    + " createdAt } orders(options: { filter: { active: { eq: false },"
                    + " orderPlacedAt: { after: $after } }, sort: { orderPlacedAt: ASC }, skip:"
                    + " $skip, take: $take }) { totalItems items { ...O } } }";

    static final String AGAIN =
            ORDER
                    + "query ($ids: [String!]!) { orders(options: { filter: { id: { in: $ids } },"
                    + " take: 100 }) { items { ...O } } }";

    static final String ORDER_BY_ID = ORDER + "query ($id: ID!) { order(id: $id) { ...O } }";

    static final String CANCELLATIONS =
            "query ($id: ID!) { order(id: $id) { history(options: { filter: { type: { eq:"
                    + " \"ORDER_CANCELLATION\" } }, take: 100 }) { items { data } } } }";

    static final String FULFIL =
            "mutation ($input: FulfillOrderInput!) { addFulfillmentToOrder(input: $input) {"
                    + " __typename ... on Fulfillment { id state } ... on ErrorResult { errorCode"
                    + " message } } }";

    static final String SHIPPED =
            "mutation ($id: ID!) { transitionFulfillmentToState(id: $id, state: \"Shipped\") {"
                    + " __typename ... on Fulfillment { id state } ... on ErrorResult { errorCode"
                    + " message } } }";

    static final String CANCEL =
            "mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on"
                    + " Order { id } ... on ErrorResult { errorCode message } } }";

    static final String REFUND =
            "mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { __typename ... on"
                    + " Refund { id state } ... on ErrorResult { errorCode message } } }";

    private Sentences() {}
}
