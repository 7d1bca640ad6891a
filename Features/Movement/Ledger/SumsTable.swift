import Markup
import School
import Storage

/// The sums of movement by class, by grade level where several classes share one, and of the school.
struct SumsTable {
    let sums: [MovementSums]
    let moves: [ClassMoves]
    let days: ClosedRange<Day>
    /// Where a class's name leads, if anywhere.
    let link: (String) -> Link?

    init(
        sums: [MovementSums], moves: [ClassMoves], days: ClosedRange<Day>, link: @escaping (String) -> Link?
    ) {
        (self.sums, self.moves, self.days, self.link) = (sums, moves, days, link)
    }

    var html: HTML {
        let (first, last) = (days.lowerBound.shortRussian, days.upperBound.shortRussian)
        return """
            <section class="section"><div class="section__head"><h2>По классам</h2></div>
            <table class="table" data-cards><thead><tr><th scope="col">Класс</th>\
            <th scope="col" class="num">Было к \(first)</th><th scope="col" class="num">Прибыло</th>\
            <th scope="col" class="num">Выбыло</th>\
            <th scope="col" class="num">Стало на \(last)</th></tr></thead>
            <tbody>\(each: sums, { row($0.name, [$0], to: link($0.slug)) })</tbody>
            \(if: sums.count > 1, "<tfoot>\(each: levels, { row($0.0, $0.1, to: nil) })</tfoot>")</table></section>

            """
    }

    private var levels: [(String, [MovementSums])] {
        let levels = Dictionary(grouping: sums.filter { $0.gradeLevel != nil }) { $0.gradeLevel ?? 0 }
        let shared = levels.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
        return shared.map { ("\($0.key)-е классы", $0.value) } + [("Школа", sums)]
    }

    private func row(_ name: String, _ sums: [MovementSums], to link: Link?) -> HTML {
        let heading: HTML = if let link { "<a href=\"\(link)\">\(name)</a>" } else { "\(name)" }
        let total = MovementTotal(sums, moves)
        return """
            <tr><th scope="row">\(heading)</th>\
            <td class="num" data-label="Было">\(total.start)</td>\
            <td class="num" data-label="Прибыло">\(total.arrived)</td>\
            <td class="num" data-label="Выбыло">\(total.left)</td>\
            <td class="num" data-label="Стало">\(total.end)</td></tr>

            """
    }
}
