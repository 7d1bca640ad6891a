"""An authenticator of its own: RFC 6238 from the standard library, not from the code under test."""
import base64
import hmac
import struct


def code(key, now):
    """Six digits of a Base32 key at a moment, in seconds."""
    key = key.replace(" ", "").replace("\xa0", "")
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    mac = hmac.new(secret, struct.pack(">Q", int(now) // 30), "sha1").digest()
    place = mac[19] & 15
    return f"{(struct.unpack('>I', mac[place:place + 4])[0] & 0x7FFFFFFF) % 10**6:06}"
