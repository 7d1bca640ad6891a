import School

extension PlanWork {
    /// Gathers the parents of all rows into people: one name and one e-mail are one person, one
    /// name alone is asked about.
    mutating func settleParents() {
        var mentions: [String: [Mention]] = [:]
        var order: [String] = []
        for (student, source) in sources.enumerated() {
            for cell in source.parents {
                guard changes.students[student].settled != .gone else {
                    if let place = cell.place { leave("ребёнок выбыл", at: place) }
                    continue
                }
                if mentions[cell.name.key] == nil { order.append(cell.name.key) }
                mentions[cell.name.key, default: []].append(Mention(student: student, cell: cell))
            }
        }
        let knownByName = Dictionary(grouping: known.parents) { $0.name.key }
        for name in order { settle(mentions[name] ?? [], known: knownByName[name] ?? []) }
    }

    private struct Mention {
        let student: Int
        let cell: ParentCell
    }

    private func place(of mention: Mention) -> PersonRow.Place {
        mention.cell.place ?? sources[mention.student].places[0]
    }

    private mutating func settle(_ mentions: [Mention], known: [KnownPeople.Parent]) {
        let mails = Set(mentions.map(\.cell.email) + known.map(\.email))
        let students = Set(mentions.map(\.student))
        let ofOthers = known.contains {
            $0.children.isDisjoint(with: students.compactMap { changes.students[$0].known })
        }
        let isOne: Bool
        if let surely = isSurelyOne(mentions, known) {
            isOne = surely
        } else if (mails.count == 1 && mails != [""])
            || (students.count == 1 && mails.subtracting([""]).count <= 1 && !ofOthers)
        {
            isOne = true
        } else if known.isEmpty, mails.count == mentions.count, students.count == 1 {
            isOne = false
        } else {
            switch pose(namesakes(mentions, known: known)) {
            case "one": isOne = true
            case "different": isOne = false
            default: return
            }
        }
        // Everybody of one name is settled in one go: namesakes stand together at the end.
        let first = changes.parents.count
        for mention in mentions { connect(mention, known: known, asOne: isOne, namesakesFrom: first) }
    }

    /// What ties to children and SNILS say of mentions of one name: one person, several, or nothing.
    private func isSurelyOne(_ mentions: [Mention], _ known: [KnownPeople.Parent]) -> Bool? {
        // Whoever is bound to the child already is that child's parent: a file loaded again asks nothing.
        let areBound = mentions.allSatisfy { mention in
            changes.students[mention.student].known.map { child in known.contains { $0.children.contains(child) } }
                == true
        }
        if areBound { return false }
        let numbers = Set(mentions.map { $0.cell.secrets[.snils] })
        if numbers.subtracting([nil]).count > 1 { return false }
        return numbers != [nil] && numbers.count == 1 && known.isEmpty ? true : nil
    }

    private func namesakes(_ mentions: [Mention], known: [KnownPeople.Parent]) -> Question {
        let places = mentions.map(place)
        let children = mentions.prefix(4).map { mention in
            "\(changes.students[mention.student].name.full), \(text(place(of: mention)))"
                + (mention.cell.email.isEmpty ? "" : ", \(mention.cell.email)")
        }
        let name = mentions[0].cell.name.full
        return Question(
            id: "parent:\(mentions[0].cell.name.key)", kind: .sameParent,
            text: "\(name) — родитель у нескольких учеников (\(children.joined(separator: "; "))"
                + (mentions.count > 4 ? " и ещё \(mentions.count - 4)" : "")
                + (known.isEmpty ? "" : "; такой родитель уже есть в школе")
                + "), почта не указана или разная. Это один человек?",
            options: [.init(code: "one", text: "один человек"), .init(code: "different", text: "разные люди")],
            places: Array(Set(places)).sorted())
    }

    private mutating func connect(
        _ mention: Mention, known: [KnownPeople.Parent], asOne: Bool, namesakesFrom first: Int
    ) {
        let child = changes.students[mention.student].known
        let snils = mention.cell.secrets[.snils]
        let old = known.first { parent in
            asOne || self.known.isOf(snils, parent.id) || parent.email == mention.cell.email && !parent.email.isEmpty
                || child.map(parent.children.contains) == true
        }
        let same =
            changes.parents[first...].firstIndex { parent in
                asOne || parent.email == mention.cell.email && !parent.email.isEmpty
                    || old != nil && parent.known == old?.id
            } ?? (snils == nil ? nil : toldParent(with: snils, from: first))
        let index = same ?? changes.parents.count
        if same == nil {
            changes.parents.append(.init(known: old?.id, name: mention.cell.name, email: old?.email ?? ""))
        }
        if changes.parents[index].email.isEmpty { changes.parents[index].email = mention.cell.email }
        tell(mention.cell.secrets, of: .parent(index), at: place(of: mention))
        let isParentOf = changes.students[mention.student].parents.contains { $0.parent == index }
        if !isParentOf { changes.students[mention.student].parents.append(.init(parent: index, kin: mention.cell.kin)) }
        let isKnown = child.map { old?.children.contains($0) == true } ?? false
        if child.map({ old?.formerChildren.contains($0) == true }) == true { leaveFormer(mention) }
        let mailChanges = old.map { $0.email.isEmpty && !mention.cell.email.isEmpty } ?? false
        let place = place(of: mention)
        if mention.cell.place != nil {
            set(!isKnown ? .new : mailChanges ? .changed : .same, at: place)
        } else if child != nil, !isKnown || mailChanges {
            note("\(isKnown ? "Добавится почта" : "Добавится родитель"): \(mention.cell.name.full).", at: place)
            if statuses[place] == .same { set(.changed, at: place) }
        }
    }

    /// A tie that was ended is not made anew.
    private mutating func leaveFormer(_ mention: Mention) {
        leave("\(mention.cell.name.full) уже не числится родителем этого ученика", at: place(of: mention))
    }
}
