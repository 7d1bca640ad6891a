import School

/// What the marks so far lead to, said honestly: the final mark is the teacher's to put.
struct Prospect: Sendable {
    /// «Похоже на 4. До 5 — ещё 3 пятёрки за ответ.»; empty where nothing can be said.
    let text: String

    init(
        _ line: SubjectLine, rounding: Rounding, minimum: MinimumMarks, kind: PeriodKind, weighing: Weighing = .own
    ) {
        let least = minimum.count(weeklyHours: (line.weeklyTenths + 5) / 10, in: kind)
        let forecast = Forecast(marks: line.counting, controls: line.controls, rounding: rounding, minimum: least)
        guard line.isFivePoint, let suggestion = forecast.suggestion?.number else {
            text = ""
            return
        }
        var sentences = [Prospect.word(suggestion, forecast)]
        if forecast.missing > 0 {
            sentences.append(
                "Отметок пока мало: нужно ещё " + counted(forecast.missing, "отметка", "отметки", "отметок") + ".")
        }
        let most = rounding.most(above: line.controls) ?? 5
        if suggestion < min(most, 5),
            let needed = Forecast.needed(5, weight: 1, from: forecast.average, for: suggestion + 1, rounding: rounding),
            needed > 0
        {
            let fives = needed == 1 ? "одна пятёрка" : counted(needed, "пятёрка", "пятёрки", "пятёрок") + " подряд"
            sentences.append("До \(suggestion + 1) — \(fives)\(weighing == .own ? " с весом 1" : "").")
        }
        if rounding == .control {
            let held = most < 5 ? ": пока не выше \(most)." : "."
            sentences.append("Итоговая выше средней за контрольные не больше чем на 1" + held)
        }
        sentences.append("Итоговую ставит учитель.")
        text = sentences.joined(separator: " ")
    }

    private static func word(_ suggestion: Int, _ forecast: Forecast) -> String {
        forecast.isDisputed ? "Похоже на \(suggestion), но средняя у самого порога." : "Похоже на \(suggestion)."
    }
}
