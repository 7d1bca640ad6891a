import School

extension SetUpWork {
    /// Students of the school whom no list of students names any more: they stay, for leaving takes an order.
    mutating func tellMissing(_ rows: [PersonRow]) {
        let listed = rows.contains { if case .student = $0.role { true } else { false } }
        guard listed else { return }
        let met = Set(people.changes.students.compactMap(\.known))
        let classes = Set(people.changes.students.map(\.schoolClass))
        let gone = people.known.students.filter { student in
            !met.contains(student.id) && student.schoolClass.map(classes.contains) == true
        }
        guard !gone.isEmpty else { return }
        let names = gone.prefix(5).map { "\($0.name.full)\($0.schoolClass.map { ", \($0.text)" } ?? "")" }
        people.remarks.append(
            "В файлах нет \(counted(gone.count, "ученика", "учеников", "учеников")) школы: "
                + names.joined(separator: "; ") + (gone.count > 5 ? " и другие" : "")
                + ". Они остаются: выбытие оформляют приказом.")
    }
}
