/// Header fields that every answer carries.
enum SecurityHeaders {
    static func put(on answer: inout Answer, isSecure: Bool) {
        answer.headers += [
            (
                "content-security-policy",
                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
            ),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
        ]
        if isSecure { answer.headers.append(("strict-transport-security", "max-age=31536000")) }
    }
}
