extension Regulation {
    /// Whether the school asks a second factor of those who hold a duty of this kind.
    package func asksSecondFactor(_ kind: DutyKind) -> Bool {
        switch kind {
        case .journalKeeper: isOn(.secondFactorKeeper)
        case .director: isOn(.secondFactorDirector)
        case .deputyHead, .secretary, .dispatcher: isOn(.secondFactorDeputy)
        case .teacher, .classTeacher, .substitute, .socialTeacher, .psychologist, .medic, .curator, .workingGroup,
            .summaryForms, .delegate:
            isOn(.secondFactorTeacher)
        case .student, .parent: isOn(.secondFactorFamily)
        case .visitor, .holder, .clockwork: false
        }
    }
}
