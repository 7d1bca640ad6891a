/// A piece of a page: bytes that are already safe to send.
///
/// Markup can only be a literal of the program, because literals are `StaticString`; whatever is interpolated is
/// escaped by its type. There is no way to mark text as safe, so there is none to forget.
package struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// UTF-8.
    package internal(set) var bytes: [UInt8]

    /// Nothing.
    package static let none = HTML(bytes: [])

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// A literal of the program.
    package init(stringLiteral literal: StaticString) {
        bytes = Array(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// A literal with values in it.
    package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    /// The two one after another.
    package static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum.bytes.append(contentsOf: right.bytes)
        return sum
    }

    /// Adds markup at the end.
    package static func += (left: inout HTML, right: HTML) { left.bytes.append(contentsOf: right.bytes) }

    /// Makes room for so many bytes more.
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Adds text of people, escaped: for long tables that are written cell by cell into one place.
    package mutating func append(text: String) { Escape.append(text, to: &bytes) }
}

extension HTML {
    /// What may stand in `\( )` inside markup.
    package struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8]

        /// An empty piece with room for what is announced.
        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes = []
            bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// Markup of the program, as it stands.
        package mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        }

        /// Text of people: escaped for contents and for quoted attributes alike.
        package mutating func appendInterpolation(_ text: String) { Escape.append(text, to: &bytes) }

        /// A whole number.
        package mutating func appendInterpolation(_ number: Int) { Escape.append(number, to: &bytes) }

        /// Markup made elsewhere.
        package mutating func appendInterpolation(_ html: HTML) {
            makeRoom(for: html.bytes.count)
            bytes.append(contentsOf: html.bytes)
        }

        /// Markup made elsewhere, or nothing.
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        /// A large part is most of what it stands in: what follows it must not copy it once more.
        private mutating func makeRoom(for count: Int) {
            let needed = bytes.count + count + 4_096
            if count > 16_384, needed > bytes.capacity { bytes.reserveCapacity(max(needed, bytes.capacity * 2)) }
        }

        /// An address inside the program.
        package mutating func appendInterpolation(_ link: Link) { Escape.append(link.text, to: &bytes) }

        /// Data for the page's own script, inside `<script type="application/json">`.
        package mutating func appendInterpolation(_ json: JSON) { bytes.append(contentsOf: json.scriptSafe) }

        /// Markup that stands only when the condition holds.
        package mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: html().bytes) }
        }

        /// Markup that is written into this very piece: for long tables.
        package mutating func appendInterpolation(drawn draw: (inout HTML) -> Void) {
            var html = HTML(bytes: bytes)
            bytes = []
            draw(&html)
            bytes = html.bytes
        }

        /// A piece of markup for each element.
        package mutating func appendInterpolation<S: Sequence>(each elements: S, _ draw: (S.Element) -> HTML) {
            for element in elements { bytes.append(contentsOf: draw(element).bytes) }
        }
    }
}
