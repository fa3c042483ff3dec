// Calls one operation of the hub from nothing but its WSDL.
// Arguments: address of the WSDL, "1.1" or "1.2", access key, purpose, operation, request as JSON.
const soap = require('soap');

const [wsdl, version, key, purpose, operation, request] = process.argv.slice(2);

async function main() {
  const client = await soap.createClientAsync(wsdl, { forceSoap12Headers: version === '1.2' });
  client.addHttpHeader('Hub-Key', key);
  client.addSoapHeader({ Context: { purpose } }, '', 'hub', 'urn:vn:lienthong:hub:v1');
  const [answer] = await client[operation + 'Async'](JSON.parse(request));
  console.log(JSON.stringify(answer));
}

main().catch((error) => {
  console.log(JSON.stringify({ fault: error.root ? error.root.Envelope.Body.Fault : String(error) }));
  process.exitCode = 1;
});
