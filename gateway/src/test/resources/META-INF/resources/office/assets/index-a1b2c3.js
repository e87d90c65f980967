console.log('office')
