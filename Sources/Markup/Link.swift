/// An address of our own: it begins with a slash, so it can lead nowhere else and run nothing.
package struct Link: Sendable, Hashable {
    /// The path, percent-encoded, with its query.
    package let text: String

    /// A path of literal and escaped parts: `Link("/journal/\(slug)")`.
    package init(_ path: Path) { text = path.text }

    /// A local path that came from outside, or nil when it could lead elsewhere (`//host`, `/\host`, a scheme).
    package init?(outside text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count < 2000 else { return nil }
        guard bytes.dropFirst().first.map({ $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }) ?? true else {
            return nil
        }
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        self.text = text
    }

    /// The same address under a school's prefix.
    package func under(_ prefix: String) -> Link { prefix.isEmpty ? self : Link(raw: prefix + text) }

    /// The same address with fields of a query after it; what they hold is percent-encoded.
    package func asking(_ fields: [(name: String, value: String)]) -> Link {
        var query = Path.Interpolation(literalCapacity: 0, interpolationCount: 0)
        for (index, field) in fields.enumerated() {
            query.appendLiteral(index == 0 ? "?" : "&")
            query.appendInterpolation(field.name)
            query.appendLiteral("=")
            query.appendInterpolation(field.value)
        }
        return Link(raw: text + query.text)
    }

    private init(raw: String) { text = raw }
}

extension Link {
    /// A path whose interpolated parts are percent-encoded.
    package struct Path: ExpressibleByStringInterpolation, Sendable {
        var text: String

        /// A path of the program.
        package init(stringLiteral literal: StaticString) { text = literal.description }
        /// A path with values in it.
        package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

        /// What may stand in `\( )` inside a path.
        package struct Interpolation: StringInterpolationProtocol {
            var text = ""

            /// An empty path.
            package init(literalCapacity: Int, interpolationCount: Int) {
                text.reserveCapacity(literalCapacity + interpolationCount * 8)
            }
            /// A part of the program, as it stands.
            package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
            /// A number.
            package mutating func appendInterpolation(_ number: Int) { text += String(number) }

            /// Text of a path segment or a query value.
            package mutating func appendInterpolation(_ part: String) {
                for byte in part.utf8 {
                    switch byte {
                    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                        UInt8(ascii: "~"):
                        text.unicodeScalars.append(Unicode.Scalar(byte))
                    default:
                        let digits = String(byte, radix: 16, uppercase: true)
                        text += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
                    }
                }
            }
        }
    }
}
