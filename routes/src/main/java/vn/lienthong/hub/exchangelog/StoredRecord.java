package vn.lienthong.hub.exchangelog;

import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * A record as verification needs it.
 *
 * @param bytes what its hash must have been taken over
 * @param chainHash the hash that is stored with it
 */
record StoredRecord(Place place, int keyVersion, byte[] bytes, byte[] chainHash) {}
