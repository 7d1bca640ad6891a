import School
import Storage

/// Who asks, and under which regulation, as one transaction knows it.
package struct Asking: Sendable {
    /// The caller with the duties they hold.
    package let caller: Caller
    /// The caller's name; empty for visitors.
    package let name: PersonName?
    /// The classes the caller leads today, by name and slug.
    package let classesLed: [(name: String, slug: String)]
    /// The school's regulation as of today.
    package let regulation: Regulation
    /// The school's clock.
    package let zone: Zone
    /// The school's short name.
    package let school: String
    /// Seals and opens single fields of this school's cards; nil where the house has no keys for it.
    package var seal: Seal?

    /// The moment of asking.
    package var now: Moment { caller.now }
    /// The school's day.
    package var today: Day { caller.today }
}
