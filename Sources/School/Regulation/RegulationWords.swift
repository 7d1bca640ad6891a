extension RegulationKey {
    /// A value as people read it: «3 часа после уроков класса», «нет», «30.08»; an empty one is the product's default.
    package func words(_ value: String) -> String {
        if value.isEmpty { return "как в программе" }
        return switch unit {
        case .minutes: digits(value).map { counted($0, "минута", "минуты", "минут") } ?? value
        case .days, .dueDays: digits(value).map { counted($0, "день", "дня", "дней") } ?? Term.unset.text
        case .times: digits(value).map { counted($0, "раз", "раза", "раз") + " в год" } ?? Term.unset.text
        case .share: digits(value).map { "больше \($0)\u{A0}%" } ?? "не считается"
        case .signs: digits(value).map { counted($0, "знак", "знака", "знаков") } ?? value
        case .yearDay, .dueDay: YearDay(encoded: value).map { "до " + $0.typed } ?? Term.unset.text
        case .flag: value == "yes" ? "да" : "нет"
        case .term: Term(encoded: value)?.text ?? value
        case .choice: choices.first { $0.value == value }?.title ?? value
        case .text: spelled(value)
        }
    }

    /// What may be chosen, with its words; empty for keys that are no choice.
    package var choices: [(value: String, title: String)] {
        switch self {
        case .rounding: Rounding.allCases.map { ($0.rawValue, $0.title) }
        case .recordMode: RecordMode.allCases.map { ($0.rawValue, $0.title) }
        case .twoMarks:
            [("all", "по всем предметам"), ("languages", "только русский язык и литература"), ("none", "не ставят")]
        case .credentialsIssuers:
            [
                ("both", "ответственный за журнал и классный руководитель"),
                ("keeper", "только ответственный за журнал"), ("class_teacher", "классный руководитель"),
            ]
        case .timetableEditors:
            [
                ("deputies", "заместитель директора и диспетчер"),
                ("class_teachers", "они и классные руководители своих классов"),
                ("keeper", "ответственный за журнал и диспетчер"),
            ]
        case .responsibility:
            [
                ("head", "руководитель школы"), ("coordinator", "координатор (ответственный за журнал)"),
                ("teachers", "учителя и классные руководители"),
            ]
        case .gradeLevelOne: [("none", "не ставят"), ("marks", "ставят")]
        case .yearMark: YearRule.allCases.map { ($0.rawValue, $0.title) }
        case .composedMark:
            [("parts", "среднее отметок его частей"), ("marks", "по всем текущим отметкам его частей")]
        case .behaviourLevels: BehaviourLevels.allCases.map { ($0.rawValue, $0.title) }
        case .behaviourScale: BehaviourScale.allCases.map { ($0.rawValue, $0.title) }
        default: []
        }
    }

    private func spelled(_ value: String) -> String {
        if self == .minimumMarks, let least = MinimumMarks(encoded: value) {
            let hours = least.byHours.map { "\($0)" }.joined(separator: ", ")
            return "\(hours) по часам в неделю; за четверть \(least.quarter), за полугодие \(least.halfYear)"
        }
        if self == .symbols, let letters = Symbols(encoded: value) {
            return AttendanceCode.allCases.map { letters.letter(for: $0) }.joined(separator: ", ")
        }
        return self == .roundingExceptions && value == "none" ? "везде одинаково" : value
    }
}
