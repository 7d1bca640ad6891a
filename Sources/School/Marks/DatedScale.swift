/// The scales of a page over its school year: the last one, and those that held before it, each to a day.
package struct DatedScale: Hashable, Sendable {
    /// A scale that held once.
    package struct Former: Hashable, Sendable {
        /// The last day on which it held.
        package let ends: Day
        /// What marks were put then.
        package let scale: Scale

        /// A scale with its last day.
        package init(_ scale: Scale, ends: Day) { (self.scale, self.ends) = (scale, ends) }
    }

    /// The one that no other follows.
    package let last: Scale
    /// Those before it, the earliest first.
    package let former: [Former]

    /// The last scale, and those before it in any order.
    package init(_ last: Scale, former: [Former] = []) {
        self.last = last
        self.former = former.sorted { $0.ends < $1.ends }
    }

    /// The scale that holds on a day.
    package func on(_ day: Day) -> Scale { former.first { day <= $0.ends }?.scale ?? last }

    /// The scales that hold on some of the days, in order of time.
    package func within(_ days: ClosedRange<Day>) -> [Scale] {
        let begun = former.map { $0.ends + 1 }.filter { days.lowerBound < $0 && $0 <= days.upperBound }
        return ([days.lowerBound] + begun).map(on)
    }

    /// The same with another scale from a day on; `begins` is the first day of the year, which no scale comes before.
    package func changed(to scale: Scale, from day: Day, yearBegins begins: Day) -> DatedScale {
        let eve = day - 1, before = on(eve)
        let kept = former.filter { $0.ends < eve }
        return DatedScale(scale, former: kept + (day > begins && before != scale ? [Former(before, ends: eve)] : []))
    }

    /// Each of them read otherwise, as under the school's rule of «1».
    package func map(_ read: (Scale) -> Scale) -> DatedScale {
        DatedScale(read(last), former: former.map { Former(read($0.scale), ends: $0.ends) })
    }

    /// «отметки 2–5; с 10.11.2025 — 10 баллов»; nil where one scale holds all the year.
    package var words: String? {
        guard let first = former.first else { return nil }
        let changes = former.map { "с \(($0.ends + 1).russian) — \(on($0.ends + 1).title)" }
        return ([first.scale.title] + changes).joined(separator: "; ")
    }
}

extension Scale {
    /// Whether a mark that stands would mean something else, or nothing, on this scale. «1» means itself where the
    /// school has left it off since.
    package func isStranger(_ mark: Mark) -> Bool {
        if case .five = self { return !Scale.five(allowsOne: true).accepts(mark) }
        return !accepts(mark)
    }

    /// The same of a final mark, in place of which «зч», «н/а» and «осв» stand on any scale.
    package func isFinalStranger(_ mark: Mark) -> Bool {
        if case .level = mark { return self != .levels }
        return isForeign(mark)
    }
}
