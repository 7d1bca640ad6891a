import School

extension ReadSheet {
    /// Parents in rows of their own, each with the child's name and class; a parent named once may have many rows.
    func kinRows() -> [ListRow<KinCells>] {
        var last: PersonName?
        return body.map { place, cells in
            var row = CellReading(cells, columns)
            let own = row.name()
            last = own ?? last
            let child = row.name(Column.child)
            if last == nil { row.object("не указано, кто родитель", .name(.full), .name(.surname)) }
            if child == nil { row.object("не указано, чей это родитель", .child(.full), .child(.surname)) }
            let email = row.text(.email).lowercased()
            if !email.isEmpty, !ParentCells.isMail(email) {
                row.object("«\(email.prefix(60))» — не адрес электронной почты", .email)
            }
            let secrets = row.secrets()
            let parent = last ?? PersonName(surname: "", given: "")
            let told = KinCells(
                parent: ParentCell(
                    name: parent, email: email, kin: ParentCells.kin(of: row.text(.kin)), place: place,
                    secrets: secrets),
                child: child ?? PersonName(surname: "", given: ""), schoolClass: row.schoolClass(),
                birth: row.birth(.childBirth))
            let title = "\(parent.full.isEmpty ? "без имени" : parent.full), родитель: \(told.child.full)"
            return listed(row, place, title: title, told)
        }
    }
}
