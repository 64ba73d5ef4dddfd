### Namen die een gezin aan kamers en apparaten geeft, naast die in de app van de fabrikant.

menu-names = Eigen namen voor kamers en apparaten
setting-names = Namen

help-names = Met /names noem je een kamer of apparaat zoals je wilt: na <code>/names lamp keuken = de draak</code> is <i>doe de draak uit</i> genoeg.

names-title =
    <b>Je eigen namen</b>
    Ook de namen die je hier aan een kamer of apparaat geeft, begrijp ik.
names-none = Er zijn er nog geen. Kies een kamer.
# $name is de naam in de app, $names zijn de namen hier, zoals ‘de draak’, ‘het nachtlampje’.
names-line = { $name }: { $names }
names-quoted = ‘{ $name }’
names-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
names-room = <b>{ $name }</b>
names-of = Heet hier ook: { $names }.
names-of-none = Heeft hier geen andere naam.
names-unknown = Ik ken hier niets met de naam ‘{ $said }’. Typ bijvoorbeeld <code>/names lamp keuken = de draak</code>.

# $command moet helemaal aan het eind staan: daaraan wordt het antwoord herkend.
names-ask =
    Hoe noem je { $name } nog meer?
    Beantwoord dit bericht met de naam, of typ
    <code>{ $command }</code>
names-ask-group =
    { $person }, hoe noem je { $name } nog meer?
    Beantwoord dit bericht met de naam, of typ
    <code>{ $command }</code>
names-placeholder = De naam
names-given = Vanaf nu staat ‘{ $alias }’ voor { $name }.

names-refused-long = Deze naam is te lang. Hij mag hoogstens 40 tekens hebben.
names-refused-command = Een naam begint niet met / en ook niet met #.
names-refused-letters = In een naam moet een letter staan, anders kan niemand hem zeggen.
names-refused-reserved = ‘{ $alias }’ betekent in zinnen al iets anders, dus het kan geen naam zijn. ‘Lamp { $alias }’ kan misschien wel.
names-refused-taken = { $name } heet al ‘{ $alias }’.
names-refused-own = Dit heet al ‘{ $alias }’.
names-refused-unseen = Iets anders heet al ‘{ $alias }’.
names-refused-many = Er zijn hiervoor al { $most } namen. Haal er eerst een weg.
names-refused-full = Er zijn hier al 200 namen. Haal er eerst een weg.
names-refused-gone = Dit huis is hier niet meer gekoppeld.

button-names-add = Naam toevoegen
button-names-add-room = Naam voor deze kamer
button-names-drop = ‘{ $name }’ weghalen
button-names-back = Terug
button-names-all = Alle namen
button-names-settings = Alle instellingen
