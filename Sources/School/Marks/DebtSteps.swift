/// The steps of a debt, each refused where the law does not allow it.
extension AcademicDebt {
    /// With an attempt appointed for a day; one that is to come is moved.
    package func appointing(_ day: Day, commission: String, excused: Int) throws(Objection) -> AcademicDebt {
        let with = AcademicDebt(
            arose: arose, excused: excused, attempts: attempts, commission: self.commission, outcome: outcome)
        try refuseSettled()
        let held = attempts.filter { $0.mark != nil }
        if held.count >= 2 { throw Objection("Обе попытки использованы: решает педагогический совет.") }
        let first = held.last?.day ?? arose
        if day <= first {
            throw Objection(
                held.isEmpty
                    ? "Попытку назначают после \(arose.russian): в этот день возникла задолженность."
                    : "Вторую попытку назначают после первой, \(first.russian).", field: "day")
        }
        if day > with.lastDay {
            throw Objection("Попытки — в течение года, не позже \(with.lastDay.russian).", field: "day")
        }
        if held.count == 1, commission.isEmpty {
            throw Objection("Вторую попытку принимает комиссия: впишите её состав.", field: "commission")
        }
        return AcademicDebt(
            arose: arose, excused: excused, attempts: held + [Attempt(day)],
            commission: held.isEmpty ? "" : commission, outcome: nil)
    }

    /// With the result of the attempt that was to come.
    package func resulting(in mark: Mark, today: Day) throws(Objection) -> AcademicDebt {
        try refuseSettled()
        guard let coming else { throw Objection("Попытка не назначена.", field: "mark") }
        if coming.day > today {
            throw Objection(
                "Попытка назначена на \(coming.day.russian): результат вносят не раньше.", field: "mark")
        }
        if mark == .exempt || mark.isNoMark {
            throw Objection("Результат попытки — отметка, зачёт, незачёт или н/а: не явился.", field: "mark")
        }
        return AcademicDebt(
            arose: arose, excused: excused, attempts: attempts.dropLast() + [Attempt(coming.day, mark)],
            commission: commission)
    }

    /// With the school's decision, once nothing is left to try.
    package func closing(with outcome: DebtOutcome, today: Day) throws(Objection) -> AcademicDebt {
        try refuseSettled()
        let state = state(on: today)
        guard state == .exhausted || state == .expired else {
            throw Objection("Сначала — попытки: решение принимают, когда обе не удались или год прошёл.")
        }
        return AcademicDebt(
            arose: arose, excused: excused, attempts: attempts, commission: commission, outcome: outcome)
    }

    private func refuseSettled() throws(Objection) {
        if attempts.contains(where: { $0.mark.map { !$0.makesDebt } ?? false }) {
            throw Objection("Задолженность уже ликвидирована.")
        }
        if let outcome { throw Objection("Решение уже принято: \(outcome.title).") }
    }
}

extension AcademicDebt {
    /// What was and what is to come, a sentence each: «1-я попытка 15.06.2026 — 2».
    package func words(on today: Day) -> [String] {
        var words = attempts.enumerated().map { index, attempt in
            let by = index == 1 && !commission.isEmpty ? ", комиссия: \(commission)" : ""
            let result = attempt.mark.map { $0 == .notAttested ? "не явился" : $0.text } ?? "назначена"
            return "\(index + 1)-я попытка \(attempt.day.russian)\(by) — \(result)"
        }
        switch state(on: today) {
        case .liquidated: words.append("ликвидирована")
        case .closed: words.append("не ликвидирована, решение: \(outcome?.title ?? "")")
        case .exhausted: words.append("обе попытки не удались")
        case .expired: words.append("год прошёл \(lastDay.russian)")
        case .open, .appointed: words.append("ликвидировать до \(lastDay.russian)")
        }
        return words
    }
}
