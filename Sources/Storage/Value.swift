import School

/// What a statement takes and a record keeps: one of four plain kinds.
package enum Value: Sendable, Hashable {
    case null
    case int(Int)
    case text(String)
    case bytes([UInt8])

    /// The number, or nil for anything else.
    package var int: Int? { if case .int(let number) = self { number } else { nil } }
    /// The text, or nil for anything else.
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The bytes, or nil for anything else.
    package var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
}

/// What can be bound to `?1` as it stands.
package protocol Bindable {
    /// The same thing as an engine stores it.
    var value: Value { get }
}

extension Value: Bindable { package var value: Value { self } }
extension Int: Bindable { package var value: Value { .int(self) } }
extension Bool: Bindable { package var value: Value { .int(self ? 1 : 0) } }
extension String: Bindable { package var value: Value { .text(self) } }
extension Array: Bindable where Element == UInt8 { package var value: Value { .bytes(self) } }
extension ID: Bindable { package var value: Value { .int(number) } }
extension Day: Bindable { package var value: Value { .int(number) } }
extension Moment: Bindable { package var value: Value { .int(seconds) } }
extension TimeOfDay: Bindable { package var value: Value { .int(minutes) } }
extension Optional: Bindable where Wrapped: Bindable {
    /// The wrapped value, or nothing.
    package var value: Value { self?.value ?? .null }
}
