import School

extension PlanWork {
    /// Decides which class each name in the file means; in an empty school the file's classes are the classes.
    mutating func settleClasses(_ rows: [PersonRow]) {
        var places: [ClassName: [PersonRow.Place]] = [:]
        for row in rows {
            if case .student(let cells) = row.role, let schoolClass = cells.schoolClass {
                places[schoolClass, default: []].append(row.place)
            }
        }
        let usual = declared.union(
            known.classes.isEmpty ? Set(places.keys.filter { isUsual($0, places) }) : Set(known.classes))
        for schoolClass in declared { classes[schoolClass] = schoolClass }
        for (schoolClass, places) in places.sorted(by: { ClassName.inOrder($0.key, $1.key) }) {
            if usual.contains(schoolClass) {
                classes[schoolClass] = schoolClass
            } else if let answer = pose(unknownClass(schoolClass, usual: usual, places: places)) {
                classes[schoolClass] = answer == "create" ? schoolClass : usual.first { $0.text == answer }
            }
        }
        settleLeads(rows)
        changes.classes = Set(classes.values).subtracting(known.classes).sorted(by: ClassName.inOrder)
        if !changes.classes.isEmpty {
            remarks.append("Будут созданы классы: \(changes.classes.map(\.text).joined(separator: ", ")).")
        }
    }

    /// A class that only its teacher's row names is opened in an empty school; later it is more often a slip.
    private mutating func settleLeads(_ rows: [PersonRow]) {
        for row in rows {
            guard case .staff(let cells) = row.role else { continue }
            for schoolClass in cells.leads where classes[schoolClass] == nil {
                if known.classes.isEmpty || known.classes.contains(schoolClass) {
                    classes[schoolClass] = schoolClass
                } else {
                    note("Класса \(schoolClass.text) нет: классное руководство не назначится.", at: row.place)
                }
            }
        }
    }

    /// A lone student in a class of its own, or a name that is no usual one, is more often a slip than a class.
    private func isUsual(_ schoolClass: ClassName, _ places: [ClassName: [PersonRow.Place]]) -> Bool {
        guard ClassInCell.usual(schoolClass.text) == schoolClass else { return false }
        let count = places[schoolClass]?.count ?? 0
        return count > 1 || places.values.reduce(0) { $0 + $1.count } < 30
    }

    private func unknownClass(_ schoolClass: ClassName, usual: Set<ClassName>, places: [PersonRow.Place]) -> Question {
        let near = usual.filter { $0.gradeLevel == schoolClass.gradeLevel }.sorted(by: ClassName.inOrder).prefix(12)
        return Question(
            id: "class:\(schoolClass.text)", kind: .unknownClass,
            text: "Класса «\(schoolClass.text)» нет (\(places.prefix(3).map(text).joined(separator: ", "))"
                + (places.count > 3 ? " и ещё \(places.count - 3)" : "") + "). Создать его или это другой класс?",
            options: [.init(code: "create", text: "создать \(schoolClass.text)")]
                + near.map { .init(code: $0.text, text: "это \($0.text)") },
            places: places)
    }
}
