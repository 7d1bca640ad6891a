import Markup
import School

/// What stood when a form was drawn, as a short sign: whoever saves over another's change is told of it, and decides.
package struct Seen: Sendable {
    private let sign: String

    /// The sign of what stands, part by part.
    package init(_ parts: [String?]) {
        // FNV-1a: the same in every process and every release, for a form may be open over a restart.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in (part.map { "+" + $0 } ?? "-").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        sign = String(hash, radix: 36)
    }

    /// The hidden field that carries it.
    package var field: HTML { "<input type=\"hidden\" name=\"seen\" value=\"\(sign)\">" }

    /// Objects where the form was drawn from something else than what stands now.
    package func check(_ form: Form) throws {
        guard let seen = form["seen"], seen != sign else { return }
        throw Objection(
            "Пока форма была открыта, это изменил кто-то другой. Сверьте введённое с тем, что записано, и сохраните "
                + "ещё раз.")
    }
}
