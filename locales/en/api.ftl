# Answers of the API that are about the call itself.

api-route-not-found-title = There is no such address
api-route-not-found-text = See the addresses in /api/v1/openapi.json.
api-method-not-allowed-title = The method cannot be used on this address
api-method-not-allowed-text = The Allow header of the answer names those that can.
api-precondition-required-title = If-Match is missing
api-precondition-required-text = Read the record and send its ETag in If-Match, so that nobody else's change is lost.
api-bad-if-match-title = If-Match cannot be read
api-bad-if-match-text = Send the record's ETag, for example "3", or * to change it whatever its version.
api-unsupported-media-type-title = Wrong content type
api-unsupported-media-type-text = Send JSON with Content-Type: application/json.
api-malformed-json-title = The body is not valid JSON
api-malformed-json-text = The fault is at line { $line }, column { $column }.
api-body-too-large-title = The body is too large
api-body-too-large-text = At most 1 MB. Divide it into several calls.
api-body-unreadable-title = The body could not be read
api-body-unreadable-text = The connection was cut, or the text is not UTF-8.

error-not-an-object = Must be a JSON object with fields.
error-read-only-field = The field is set by Fælled and cannot be changed. Leave it out.
error-given-twice = The name may stand only once in the address.
