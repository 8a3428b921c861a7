package org.wiretrace.names;

/** Words inside a name that say that it is not a person's. */
final class KindCues {
    private static final IdSet ORGANISATION = IdSet.of(
            "bank ministry kementerian ministerio ministério ministère ministero"
                    + " ministerium university universitas universidad universidade université universität università institute"
                    + " institut instituto istituto party partai partido parti partei council dewan consejo conselho conseil"
                    + " committee komite comité commission komisi comisión comissão kommission commissione agency badan agencia"
                    + " agência agence agentur agenzia corp corporation inc ltd llc plc gmbh ag sa spa pt tbk group grup grupo"
                    + " groupe gruppe company foundation yayasan fundación fondation stiftung association asosiasi asociación"
                    + " union serikat unión federation federasi federación news times post daily tribune herald gazette media"
                    + " television tv radio press court mahkamah pengadilan tribunal police polisi polda polres polri army"
                    + " angkatan force forces club fc united department departemen departamento administration office kantor"
                    + " parliament parlemen parlamento senate senat senado congress kongres congreso assembly majelis hospital"
                    + " school sekolah airlines league liga cup piala summit bureau biro center centre pusat centro board league"
                    + " komando korps direktorat conference organization organisation organisasi organización bundestag");
    private static final IdSet PLACE =
            IdSet.of("city kota ciudad cidade ville county kabupaten province provinsi provincia"
                    + " region wilayah región oblast district distrik kecamatan desa village river sungai río lake danau lago sea"
                    + " laut mar ocean samudra gulf teluk golfo strait selat island islands pulau kepulauan isla ilha île mount"
                    + " mountain gunung monte montaña valley lembah street jalan avenue road square lapangan plaza airport bandara"
                    + " aeropuerto port pelabuhan puerto station stasiun estación bridge jembatan puente taman tower menara"
                    + " palace istana palacio stadium stadion estadio cosmodrome kosmodrom north south east west utara selatan"
                    + " timur barat norte sur sul nord süd ost tengah peninsula semenanjung desert republic republik república"
                    + " kingdom kerajaan coast pantai border");

    private KindCues() {}

    /** What the tokens say that the name names; null when none of them says anything. */
    static NameKind of(NameTokens tokens, int from, int to) {
        NameKind kind = null;
        for (int i = from; i <= to; i++) {
            if (ORGANISATION.contains(tokens.ids[i])) {
                return NameKind.ORGANISATION;
            }
            if (PLACE.contains(tokens.ids[i])) {
                kind = NameKind.PLACE;
            }
        }
        return kind;
    }
}
