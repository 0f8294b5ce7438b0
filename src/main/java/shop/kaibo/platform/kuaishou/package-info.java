/**
 * Kuaishou's open platform, as its public documents describe it; it has never met the live
 * platform. Calls, verbs, parameters, limits and the signature are from those documents. Names in
 * answers that the documents read here did not show were held against several public clients of the
 * platform: those of orders, refunds, items (the list says kwaiItemId, skuList and totalPage, the
 * single item itemId and skuInfos), freight templates, category properties and the parameters of
 * editing and of further parcels agree in more than one of them. Not seen in any, and therefore
 * read as a field or as the answer itself: categoryList (suggestions), reasonList (reasons to
 * refuse), list (addresses). Not seen either: what the parcel of a refund names once the merchant
 * has sent a replacement, and how the platform counts a day for its quotas (taken as Shanghai's).
 */
@NullMarked
package shop.kaibo.platform.kuaishou;

import org.jspecify.annotations.NullMarked;
