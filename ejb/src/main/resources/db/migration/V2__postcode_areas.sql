-- Which Employer Direct site is home to an employer whose account names none (domain.md 3.4): the letters that a postcode in
-- Great Britain begins with. Policy data that every installation starts with and may change. An area that is missing, such as
-- Northern Ireland's BT, whose employers Employer Direct does not serve, falls to the default site.

insert into postcode_area (area, site)
select area, site
from (values
    ('DUNDEE', 'AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE'),
    ('SOUTHEND', 'AL BN BR CB CM CO CR CT DA E EC EN GU HA HP IG IP KT LU ME MK N NR NW OX PO RG RH RM SE SG SL'
        || ' SM SO SS SW TN TW UB W WC WD'),
    ('TELFORD', 'B BA BH BS CF CV DT DY EX GL HR LD LL NN NP PL SA SN SP ST SY TA TF TQ TR WR WS WV'),
    ('ANNESLEY', 'BB BD BL CA CH CW DE DH DL DN FY HD HG HU HX L LA LE LN LS M NE NG OL PE PR S SK SR TS WA WF WN'
        || ' YO')
) as served (site, areas), string_to_table(areas, ' ') as area;
